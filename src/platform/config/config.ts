import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
} from 'class-validator';

export type ProcessRole = 'all' | 'web';

/** Everything that can be set from outside, typed. Built once by `loadConfig`, injected everywhere. */
export class Config {
  /** TCP port of the web process; 0 lets the system choose. */
  @IsInt()
  @Min(0)
  @Max(65_535)
  port = 3000;

  /** Address the web process listens on. */
  @IsString()
  host = '127.0.0.1';

  /** Folder for the embedded database, files and generated secrets. */
  @IsString()
  @MinLength(1)
  dataDir = '.data';

  /** Whether the folder was chosen from outside. */
  @IsBoolean()
  dataDirGiven = false;

  /** Address under which people reach the system; used in mails. Empty: derived from host and port. */
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  baseUrl?: string;

  /** External PostgreSQL; without it an embedded one is started in `dataDir`. */
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['postgres', 'postgresql'], require_protocol: true })
  databaseUrl?: string;

  /** Redis for the queues; without it they live in the same PostgreSQL. */
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['redis', 'rediss'], require_protocol: true })
  redisUrl?: string;

  /** SMTP server; without it mail stays in the outbox. */
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['smtp', 'smtps'], require_protocol: true })
  smtpUrl?: string;

  /** clamd that looks at files, as `host:port` or the path of its socket; without it files are not looked at. */
  @IsOptional()
  @Matches(/^(\/.+|[\w.-]+:\d{1,5})$/, { message: '$property must be host:port or the path of a socket' })
  clamdHost?: string;

  /** Sender of every mail. */
  @IsString()
  mailFrom = 'Kommune bewegt Welt <wettbewerb@example.org>';

  /** `web` leaves the queues to worker processes. */
  @IsIn(['all', 'web'])
  role: ProcessRole = 'all';

  /** Key of tokens and signatures; without it one is generated in `dataDir` (mode 600). */
  @IsOptional()
  @MinLength(32)
  secret?: string;

  /** Ceiling of requests from one address and process; above it the answer is 429. */
  @IsInt()
  @Min(1)
  requestsPerMinute = 1200;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  logLevel = 'info';
}
