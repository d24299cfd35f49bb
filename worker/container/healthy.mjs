// Status 0 when the pages answer; a page that cannot be made is not health.
const page = await fetch(`http://127.0.0.1:${process.env.PORT}/`).catch(() => undefined);
process.exitCode = page?.ok ? 0 : 1;
