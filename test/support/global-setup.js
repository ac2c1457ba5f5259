// Jest calls this once for all projects that name it.
require('./typescript');
module.exports = require('./start-run').startRun;
