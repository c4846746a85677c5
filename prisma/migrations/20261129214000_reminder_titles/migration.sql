-- What a reminder is called, in each language: it is read in that of the reader, who may change it after it was written.
ALTER TABLE "reminder" ADD COLUMN "titles" JSONB;
-- What was written so far is known in one language only.
UPDATE "reminder" SET "titles" = jsonb_build_object('en', "title", 'de', "title");
ALTER TABLE "reminder" ALTER COLUMN "titles" SET NOT NULL, DROP COLUMN "title";
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_titles_english" CHECK ("titles" ? 'en');
