package id.penghubung.complaints.complaint;

/** A feature that reacts to the steps of complaints. Each bean of it is told of each step. */
public interface ComplaintStepListener {

    /** Called in the transaction of the step, once for each. What it stores is committed with the step or not at all. */
    void happened(ComplaintStep step);
}
