-- Whether stages and periods longer than two weeks are fed as whole bars, or as their first and their last day.
ALTER TABLE "calendar_feed" ADD COLUMN "whole_bars" BOOLEAN NOT NULL DEFAULT false;
