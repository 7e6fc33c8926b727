package id.penghubung.complaints.referral;

import id.penghubung.kit.text.Text;

/**
 * A condition of entry, checked for a complaint.
 *
 * @param explanation why it is met or not
 */
record CheckedCondition(EntryCondition condition, ConditionState state, Text explanation) {

    static CheckedCondition met(EntryCondition condition, String id, String en) {
        return new CheckedCondition(condition, ConditionState.MET, Text.of(id, en));
    }

    static CheckedCondition notMet(EntryCondition condition, String id, String en) {
        return new CheckedCondition(condition, ConditionState.NOT_MET, Text.of(id, en));
    }
}
