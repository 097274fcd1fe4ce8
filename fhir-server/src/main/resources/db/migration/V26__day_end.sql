-- Sessions that nobody has closed are looked for each minute.
create index opd_session_unclosed on hims.opd_session (day) where state not in ('CLOSED', 'CANCELLED');
