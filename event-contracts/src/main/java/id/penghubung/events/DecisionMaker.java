package id.penghubung.events;

/** Origin of a routing decision. */
public enum DecisionMaker {
    /** An automatic decision: by a rule, or by a certain suggestion where the rules leave the complaint to the coordinator. */
    RULE,
    COORDINATOR
}
