package id.penghubung.events;

/** Class of a complaint, which the coordinator sets at its verification; it decides how long the agency has. */
public enum Complexity {
    /** A request or a simple grievance: 5 working days. */
    SIMPLE,
    /** An answer that needs no field inspection: 14 working days. */
    WITHOUT_INSPECTION,
    /** An answer that needs a field inspection or examination: 60 working days. */
    WITH_INSPECTION
}
