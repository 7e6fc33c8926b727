package id.penghubung.focalpoint.casework.model;

import id.penghubung.events.DomainEvent;

/**
 * Something that happened to a case.
 *
 * @param version its place among the events of the case, from 1 and without gaps
 */
public record CaseEvent(long version, DomainEvent body) {}
