-- By which preference of the person it is delivered, where that is not the one for its kind of date.
ALTER TABLE "reminder" ADD COLUMN "delivered_as" TEXT;
