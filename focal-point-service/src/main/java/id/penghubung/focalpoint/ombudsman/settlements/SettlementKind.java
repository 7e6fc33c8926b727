package id.penghubung.focalpoint.ombudsman.settlements;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Way in which the parties of a matter come to terms. */
@Schema(name = "SettlementKind")
enum SettlementKind {
    /** The parties find the terms, with a mediator (<i>mediasi</i>). */
    MEDIATION,
    /** The conciliator proposes the terms (<i>konsiliasi</i>). */
    CONCILIATION,
    /** A call or an informal meeting settles the matter (<i>penyelesaian cepat</i>); recorded afterwards. */
    QUICK_SETTLEMENT
}
