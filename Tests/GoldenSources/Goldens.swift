/// This module is made of the goldens: every folder beside this file is a link to the `expected` folder of a case.
public enum Goldens {}
