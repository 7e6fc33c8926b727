package id.penghubung.quality.standards;

/** Takes part in the reviews of standards (PermenPANRB 15/2014). Each bean of it is called. */
public interface ReviewListener {

    /** Called once for each review that was not made in time; an exception repeats it later. */
    void overdue(OverdueReview review);

    /** Called in the transaction that records a review, or that replaces a standard by a later version; an exception rolls it back. */
    void reviewed(StandardReviewed review);
}
