package id.penghubung.kit.problemtype;

/** Constant of a closed catalogue of problems, an enum such as {@link CommonProblem}. Services add their own catalogues. */
public interface CatalogProblem {

    /** Returns the type of this problem, the same for every occurrence. */
    ProblemType type();
}
