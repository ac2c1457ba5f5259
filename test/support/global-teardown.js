require('./typescript');
module.exports = require('./end-run').endRun;
