/** Coverage of units and districts by year, and the report to the ministry from a template. */
@NullMarked
package id.penghubung.quality.forums.reports;

import org.jspecify.annotations.NullMarked;
