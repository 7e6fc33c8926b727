package id.penghubung.complaints.complaint;

import id.penghubung.events.DomainEvent;

/** The timeline entry and the event of something that the reporter or the coordinator did, such as an answer or a recall. */
public record ComplaintAction(TimelineEntry entry, DomainEvent event) {}
