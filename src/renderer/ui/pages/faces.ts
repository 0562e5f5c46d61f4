/** The six faces of the cube, and administration apart from them: name, colour and icon of each. */
import { IconBuildingWarehouse, IconChartHistogram, IconDrone, IconFileText, IconSettings, IconTool, IconUsers, type Icon } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';

export const faceNames = ['work', 'fleet', 'store', 'office', 'documents', 'insight', 'administration'] as const;
export type Face = (typeof faceNames)[number];

export const faceIcons: Record<Face, Icon> = {
  work: IconTool,
  fleet: IconDrone,
  store: IconBuildingWarehouse,
  office: IconUsers,
  documents: IconFileText,
  insight: IconChartHistogram,
  administration: IconSettings,
};

export const faceLabel = (face: Face): string => text.shell.faces[face];
