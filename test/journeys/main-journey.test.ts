import { afterAll, beforeAll, describe } from '@jest/globals';
import { Journey } from './journey.js';
import { setUp } from './steps/1-set-up.js';
import { register } from './steps/2-register.js';
import { apply } from './steps/3-apply.js';
import { receipt } from './steps/4-receipt.js';
import { screen } from './steps/5-screen.js';
import { rank, score } from './steps/6-score.js';
import { award } from './steps/7-award.js';
import { exchange, nothingBroken } from './steps/8-exchange.js';

const journey = new Journey();
beforeAll(() => journey.open());
afterAll(() => journey.system.close());

describe('a competition from the call to the exchange', () => {
  setUp(journey);
  register(journey);
  apply(journey);
  receipt(journey);
  screen(journey);
  score(journey);
  rank(journey);
  award(journey);
  exchange(journey);
  nothingBroken(journey);
});
