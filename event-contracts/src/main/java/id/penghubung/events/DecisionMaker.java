package id.penghubung.events;

/** Origin of a routing decision. */
public enum DecisionMaker {
    RULE,
    COORDINATOR
}
