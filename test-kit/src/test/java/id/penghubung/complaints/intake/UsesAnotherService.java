package id.penghubung.complaints.intake;

import id.penghubung.routing.decision.Decision;

/** Uses a class of another service. */
public class UsesAnotherService {
    Decision decision = new Decision();
}
