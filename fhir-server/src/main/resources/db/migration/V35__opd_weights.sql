-- With which weights of the lanes each was called: a day is gone through again by them, whatever the weights are by then. Those of before
-- were called by the weights that come with the server.
alter table hims.opd_call
    add priority_weight integer not null default 2,
    add ordinary_weight integer not null default 3;
alter table hims.opd_call
    alter priority_weight drop default,
    alter ordinary_weight drop default;
