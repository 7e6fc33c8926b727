/**
 * Pages of surveys for respondents, in Indonesian. They work without scripts, on a telephone, with a keyboard and a screen reader (WCAG 2.2
 * AA).
 */
@NullMarked
package id.penghubung.quality.surveys.forms;

import org.jspecify.annotations.NullMarked;
