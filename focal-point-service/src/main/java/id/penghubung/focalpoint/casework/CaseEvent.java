package id.penghubung.focalpoint.casework;

import id.penghubung.events.DomainEvent;

/**
 * Something that happened to a case.
 *
 * @param version its place among the events of the case, from 1 and without gaps
 */
record CaseEvent(long version, DomainEvent body) {}
