-- The temporary cards that end next: looked at each minute, whoever holds how many.
create index card_life_ends on hims.card_life (until) where not permanent;
