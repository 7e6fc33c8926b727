/**
 * Public consultation forums (<i>forum konsultasi publik</i>, FKP; PermenPANRB 16/2017): preparation with online consultation, session,
 * official record, agreements, publication and follow-up. Other features learn of agreements by {@link AgreementListener}.
 */
@NullMarked
package id.penghubung.quality.forums;

import org.jspecify.annotations.NullMarked;
