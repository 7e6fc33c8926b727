package id.penghubung.focalpoint.ombudsman.matters;

import jakarta.persistence.Embeddable;

/** An agency that takes part in a matter. */
@Embeddable
record ConcernedAgency(String agencyCode) {}
