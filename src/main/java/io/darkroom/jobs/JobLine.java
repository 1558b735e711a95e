package io.darkroom.jobs;

/** A line of a job's list that asks for a save; the number counts all lines of the list from 1. */
record JobLine(int number, String text) {
}
