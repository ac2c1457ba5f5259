// Makes the components of govuk-frontend livelier. Every page works without it.
import { initAll } from './govuk-frontend.min.js';

initAll();
