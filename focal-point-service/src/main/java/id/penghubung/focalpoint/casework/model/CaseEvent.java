package id.penghubung.focalpoint.casework.model;

import id.penghubung.events.DomainEvent;

/**
 * An event of a case.
 *
 * @param version its number among the events of the case, from 1 and without gaps
 */
public record CaseEvent(long version, DomainEvent body) {}
