package id.penghubung.events;

/** Origin of a routing decision. {@link ComplaintRouted#madeBy} is more exact. */
public enum DecisionMaker {
    /** An automatic decision: by a rule, or by a certain suggestion where the rules leave the complaint to the coordinator. */
    RULE,
    /** A decision of a person: the coordinator or the regional secretary. */
    COORDINATOR
}
