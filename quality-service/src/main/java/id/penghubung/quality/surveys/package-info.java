/**
 * Satisfaction surveys (<i>survei kepuasan masyarakat</i>, SKM; PermenPANRB 14/2017): the nine elements, the index with its grade, the
 * sample and the protection of small groups. This package has the rules only; its sub-packages store, ask and report.
 */
@NullMarked
package id.penghubung.quality.surveys;

import org.jspecify.annotations.NullMarked;
