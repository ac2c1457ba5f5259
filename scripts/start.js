// Written in the JavaScript of old Node versions, so that the first sentence reaches those who have one.
'use strict';

var LEAST = [20, 19];
var found = process.version.replace('v', '').split('.').map(Number);
if (found[0] < LEAST[0] || (found[0] === LEAST[0] && found[1] < LEAST[1])) {
  console.error(
    'Commonweal needs Node ' +
      LEAST.join('.') +
      ' or later, and this is ' +
      process.version +
      ': install a newer Node and start again.',
  );
  process.exit(1);
}

require('./build').buildWhenStale();
require('../dist/apps/standalone/src/main.js');
