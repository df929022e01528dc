-- What the Worker's two roles may do in the public schema; the ledger grants its own.
revoke all on schema public from public;
grant usage on schema public to strata_app, strata_read;

grant select, insert, update, delete on
  outbox, inbox, dead_letters, idempotency,
  users, sessions, mail_links, known_devices,
  blobs, blob_claims, blob_graves, assets, asset_files,
  generations, posts
  to strata_app;
grant select on clock_offset, local_marker to strata_app;
grant insert, select on audit_log to strata_app;
