-- What anybody may read, and all that the role of cached public reads may read at all. A post stands here while it is
-- not withdrawn and its asset is public. asset_id and author_id serve to tell an author their own; no act shows them
-- to others. Prompt and recipe are there only when the maker chose to show them at publishing; title and alt are what
-- the maker gave the post: those of the asset come from the prompt and are not read here.
create view public_posts as
select p.id, p.author_id, p.asset_id, p.title, p.alt, p.licence, p.prompt, p.engine, p.engine_version, p.style, p.seed,
  u.username, a.kind, a.color,
  (select jsonb_agg(jsonb_build_object('role', f.role, 'sha256', encode(f.sha256, 'hex'), 'bytes', b.bytes,
      'mediaType', b.media_type, 'width', f.width, 'height', f.height) order by f.role)
    from asset_files f join blobs b on b.sha256 = f.sha256 where f.asset_id = a.id) as files
from posts p
join assets a on a.id = p.asset_id
join users u on u.id = p.author_id
where p.state = 1 and a.visibility = 2;

grant select on public_posts to strata_app, strata_read;
