// Loaded into the API with `--import`: ends it, in its own orderly way, when the script that started it is gone.
// Otherwise a killed `npm start` would leave a server behind that holds the port.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
