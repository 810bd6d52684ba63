/** This file is the contract of the desk's place for the student technology team. */

export interface TeamMemberCard {
  readonly memberId: string;
  readonly badge: string;
  /** As staff know the student; the team's own workbook has badges alone. */
  readonly name: string;
  readonly schoolId: string;
  readonly className: string;
  readonly grade: string;
  readonly level: string;
  readonly solved: number;
  readonly lessonsChecked: number;
  /** Lessons that the team ticked as done and nobody has checked yet, by key and title. */
  readonly toCheck: readonly { readonly lesson: string; readonly title: string }[];
  /** Whether the roster no longer has the student as active. */
  readonly left: boolean;
}

export interface TeamSchool {
  readonly schoolId: string;
  readonly name: string;
  readonly grades: readonly { readonly grade: string; readonly students: number; readonly members: number }[];
}

export interface TeamView {
  readonly members: readonly TeamMemberCard[];
  readonly schools: readonly TeamSchool[];
  readonly lessons: number;
  /** The team's workbook. */
  readonly url: string;
  /** What did not go through beside the change itself, such as sharing the workbook; '' where nothing. */
  readonly trouble: string;
}

export interface TeamMethods {
  'team.view': { args: Record<string, never>; answer: TeamView };
  /** `student` is a student number or a school e-mail address. */
  'team.add': { args: { readonly click: string; readonly student: string; readonly className: string }; answer: TeamView };
  'team.remove': { args: { readonly click: string; readonly member: string }; answer: TeamView };
  /** Staff have seen that the member can do it. */
  'team.check': { args: { readonly click: string; readonly member: string; readonly lesson: string }; answer: TeamView };
}
