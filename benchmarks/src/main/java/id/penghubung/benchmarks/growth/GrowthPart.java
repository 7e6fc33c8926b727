package id.penghubung.benchmarks.growth;

/** A part of the measurements with few and with many complaints. */
public enum GrowthPart {
    /** Complete lifecycles beside the loaded complaints; they also warm up the services. */
    LIFECYCLES,
    /** Lists, searches, checks for duplicates and tracking, one request after the other. */
    READS,
    /** Deadline sweeps with nothing due. */
    SWEEPS
}
