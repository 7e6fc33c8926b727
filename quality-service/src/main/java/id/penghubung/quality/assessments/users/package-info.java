/** Answers of users of a unit (F-03) by single-use links, on a page and by API. */
@NullMarked
package id.penghubung.quality.assessments.users;

import org.jspecify.annotations.NullMarked;
