-- What stands beside the title in a mail of several: for which programme and requirement, whose it is, who did it.
ALTER TABLE reminder ADD COLUMN contexts jsonb NOT NULL DEFAULT '{}';
