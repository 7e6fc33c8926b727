package id.penghubung.complaints.complaint;

import id.penghubung.events.DomainEvent;

/** The timeline entry and the event of something that the reporter did, such as an answer or a withdrawal. */
public record ReporterAction(TimelineEntry entry, DomainEvent event) {}
