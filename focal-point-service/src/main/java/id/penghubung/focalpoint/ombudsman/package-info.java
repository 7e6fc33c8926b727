/**
 * Matters of the Ombudsman, and the work of the agencies on them. This package has the interfaces by which the parts of the
 * feature, and other features, use each other, and the classes that the parts share: visibility, the parameters, texts and
 * replies of steps, and the audit record. The sub-packages are internal: {@code types} has the code
 * table of maladministration types, {@code matters} the matters with their stages, {@code letters} their letters with the
 * answers, {@code settlements} the meetings in which the parties come to terms, {@code actions} the examination reports and
 * what the agencies are to do, {@code compliance} the figures about them, {@code coordination} the coordination meetings of
 * regency and Ombudsman, {@code stream} the live events, {@code referrals} the complaints that reporters referred,
 * {@code dossier} the archives about them.
 */
@NullMarked
package id.penghubung.focalpoint.ombudsman;

import org.jspecify.annotations.NullMarked;
