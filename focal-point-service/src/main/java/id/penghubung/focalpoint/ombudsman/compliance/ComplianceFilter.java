package id.penghubung.focalpoint.ombudsman.compliance;

import id.penghubung.focalpoint.ombudsman.actions.Product;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The orders whose compliance is wanted. A null condition accepts every order.
 *
 * @param from first day of the period, in which the Ombudsman issued the order
 * @param to last day of the period, included
 * @param ruleYear only orders of this rule year; see {@link ComplianceLine}
 */
record ComplianceFilter(
        LocalDate from,
        LocalDate to,
        @Nullable String agency,
        @Nullable Product product,
        @Nullable Integer ruleYear) {

    /** The products that the Ombudsman counts since 2025. What an agency agreed to in a meeting is no product. */
    static final List<Product> COUNTED = List.of(
            Product.CORRECTIVE_ACTION,
            Product.IMPROVEMENT_SUGGESTION,
            Product.SUGGESTION_OF_PERFECTION,
            Product.RECOMMENDATION);

    /** Returns the products whose orders are wanted. */
    List<Product> products() {
        return product == null ? COUNTED : List.of(product);
    }
}
