-- A session that begins later than planned.
alter table hims.opd_roster_change add column opens time;
