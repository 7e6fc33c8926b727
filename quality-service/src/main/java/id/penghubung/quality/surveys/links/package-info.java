/** The ways to the forms of a survey: single-use links by mail and on paper, and kiosks. Their secrets are nowhere in the database. */
@NullMarked
package id.penghubung.quality.surveys.links;

import org.jspecify.annotations.NullMarked;
