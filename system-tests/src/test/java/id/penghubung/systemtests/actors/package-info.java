/** The people of the stories, who do through the API what people do. */
@NullMarked
package id.penghubung.systemtests.actors;

import org.jspecify.annotations.NullMarked;
