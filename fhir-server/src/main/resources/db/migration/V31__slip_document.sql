-- The DocumentReference of a slip. One that was given out before there were any has it from its next print on.
alter table hims.opd_slip add column document_id text unique;
