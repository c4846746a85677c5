-- Two people who change a member's role, or judge a criterion, at once are told of each other.
ALTER TABLE member ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE criterion_note ADD COLUMN version integer NOT NULL DEFAULT 1;
