import type { FastifyRequest } from 'fastify';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Actor, personActor, systemActor } from '../database/actor.js';
import type { Lang } from '../i18n/lang.js';
import type { OpenPreview } from '../preview/open-preview.js';

/** Who is signed in, as far as the platform needs to know. */
export interface Identity {
  sessionId: string;
  personId: string;
  name: string;
  email: string;
  /** Names of the roles that routes declare. */
  roles: string[];
  /** What the session looks at instead of what there is. */
  preview?: PreviewWish;
}

/** As whom and when a session looks at the site; what else it says is for the feature that shows it. ISO instants. */
export interface PreviewWish {
  /** The instant that is looked at. */
  readonly at: string;
  /** In real time: over by itself. */
  readonly until: string;
}

/** Who asks: language, the signed-in person if any, and the actor of what they do. */
export interface Caller {
  lang: Lang;
  identity: Identity | undefined;
  actor: Actor;
  /** The preview that the session is in. */
  preview?: PreviewWish;
}

declare module 'fastify' {
  interface FastifyRequest {
    identity?: Identity;
    lang: Lang;
    /** In which this page can be read; all where nothing else is said. */
    languages?: readonly Lang[];
    /** The CSRF token of this post is missing or stale. */
    csrfFailed?: boolean;
    /** What was typed into this page's form before an interruption. */
    kept?: Record<string, unknown>;
    /** The preview that the session is in. */
    preview?: PreviewWish;
    /** Nothing is done while it lasts: this post is refused. */
    previewRefuses?: boolean;
    /** Of a page that is shown in it. */
    openPreview?: OpenPreview<unknown>;
  }
}

export function callerOf(request: FastifyRequest): Caller {
  const { identity, lang, preview } = request;
  return {
    ...(preview && { preview }),
    lang,
    identity,
    actor: identity ? personActor(identity.personId) : { ...systemActor, label: 'visitor' },
  };
}

/** The caller of a route that anyone may use. */
export const TheCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The signed-in caller of a route that declares a role or `signed-in`. */
export interface SignedIn extends Caller {
  identity: Identity;
}

export const Me = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const caller = callerOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!caller.identity) throw new Error('@Me() on a route that does not require sign-in');
  return caller as SignedIn;
});

/** What was typed into this form before an interruption, if anything. */
export const Kept = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().kept,
);
