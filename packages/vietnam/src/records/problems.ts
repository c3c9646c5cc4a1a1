/** What may be wrong with a value of a national record. Problems go to logs: none holds a value, or anything of a person. */

/**
 * - `wrongType`: a number where a text belongs, a list where an object does
 * - `tooLong`, `tooMany`: more characters or rows than the canonical shape takes
 * - `suspiciousCharacters`: such as have no place there: `<`, control characters, digits in a name
 * - `malformed`: a number, code or address that isn't written like one
 * - `unknownCode`: not in the code list or table that it is looked up in
 * - `notADate`, `inTheFuture`
 * - `splitCommune`: a commune that became part of several
 * - `contradiction`: two values of the record that can't both be right
 * - `missing`: without this the row, or the answer, around it says nothing
 * - `otherPerson`: the record is not of the person who was asked for, or doesn't say whose it is
 * - `refused`: the source answered with an error
 */
export type ProblemCode =
  | 'wrongType'
  | 'tooLong'
  | 'tooMany'
  | 'suspiciousCharacters'
  | 'malformed'
  | 'unknownCode'
  | 'notADate'
  | 'inTheFuture'
  | 'splitCommune'
  | 'contradiction'
  | 'missing'
  | 'otherPerson'
  | 'refused';

export interface Problem {
  /** Where in the source, a JSON Pointer; what stands inside a text that holds JSON is named as if it stood there itself. */
  readonly pointer: string;
  readonly code: ProblemCode;
}
