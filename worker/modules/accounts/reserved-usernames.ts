/** Names nobody may take: the platform's own voice, its people, addresses every mail host answers, places of the site. */
export const RESERVED_USERNAMES: readonly string[] = [
  ..."strata stratamake strata-make team staff official support help helpdesk contact info press legal".split(
    " ",
  ),
  ..."admin administrator root superuser sysadmin system operator moderator mod mods operations".split(" "),
  ..."abuse postmaster hostmaster webmaster mailer-daemon noreply no-reply security privacy billing".split(
    " ",
  ),
  ..."payments payouts sales accounts account verification verify service bot robot ai".split(" "),
  ..."api www web mail smtp ftp cdn files assets static status docs developers developer dev".split(" "),
  ..."login signin sign-in signup sign-up signout sign-out logout register reset password".split(" "),
  ..."settings studio library explore search feed tags models posts pricing partners partner".split(" "),
  ..."builds orders notifications moderation terms cookies accessibility licences licenses".split(" "),
  ..."me you self everyone all here anonymous anon guest visitor user users maker makers".split(" "),
  ..."null undefined true false none nobody unknown deleted removed suspended test example".split(" "),
];
