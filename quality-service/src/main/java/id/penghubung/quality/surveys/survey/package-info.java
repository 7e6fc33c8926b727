/** Surveys of agencies, units and services: their course from opening to closing and publication, and who may see which. */
@NullMarked
package id.penghubung.quality.surveys.survey;

import org.jspecify.annotations.NullMarked;
