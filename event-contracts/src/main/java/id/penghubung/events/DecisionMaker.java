package id.penghubung.events;

/** Who decided where a complaint goes. */
public enum DecisionMaker {
    RULE,
    COORDINATOR
}
