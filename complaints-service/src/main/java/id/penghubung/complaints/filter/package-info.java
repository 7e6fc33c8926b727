/** Query parameters that narrow lists, with the words and areas of a search, and the problem of a list that takes too long. */
@NullMarked
package id.penghubung.complaints.filter;

import org.jspecify.annotations.NullMarked;
