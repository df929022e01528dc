-- pg_trgm, unaccent and btree_gin are trusted: the owner of the database may create them.
create extension if not exists btree_gin;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
